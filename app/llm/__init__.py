"""The language model: a protocol the coach may rely on, and one client that speaks the OpenAI way."""
