"""Finding notes: embedding, the vector store, keywords, the index and the search over it. The coach searches here."""
