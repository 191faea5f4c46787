"""The JSON door: one file per resource with its own shapes, and `shapes` and `people` for those that several share."""
