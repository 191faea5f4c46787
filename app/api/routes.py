"""The JSON door as one router: `main` hangs it into the app."""

from __future__ import annotations

from fastapi import APIRouter

from app.api import analyze, chat, conversations, cultures, feedback, health, rewrite, search, verify

router = APIRouter()
for resource in (chat, rewrite, analyze, verify, search, cultures, conversations, feedback, health):
    router.include_router(resource.router)
