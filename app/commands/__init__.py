"""The commands of `rapport`, one file per group; `app.cli` puts them together."""
