"""The database: tables, migrations, and one repository per thing that is kept. `wiring` opens it; the coach uses it."""
