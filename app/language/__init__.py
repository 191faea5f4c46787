"""Reading text: parse, facts, speech acts, scores and verification. Knows no culture."""
