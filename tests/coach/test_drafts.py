import pytest

from app.coach.drafts import rewrite_request


@pytest.mark.parametrize(
    ("message", "draft"),
    [
        ("rewrite this for our Japanese client: Fix it now.", "Fix it now."),
        ("can you make this softer for Brazil?\n\nJoão, you broke the build.", "João, you broke the build."),
        ("Hi, fix it.\nNow!\n\nPlease rewrite this for Germany", "Hi, fix it.\nNow!"),
        ('How would you say this to our Japanese client? "We cannot do this."', "We cannot do this."),
        ("Polish my message: I want it now", "I want it now"),
        ("Rewrite for JP:\n> Send it.\n> Today.", "Send it.\nToday."),
        ("Please rephrase this:\n```\nSend it.\n```", "Send it."),
        ('Rewrite this: "Send it."', "Send it."),
        ("make it softer", ""),
    ],
)  # fmt: skip
def test_request_is_split_into_wish_and_draft(message, draft):
    request = rewrite_request(message)
    assert request is not None
    assert request.draft == draft


@pytest.mark.parametrize(
    "message",
    [
        "How do I adapt my email to a German client?",
        "How do I make my emails more direct for Germans?",
        "How do I greet our client: with a bow?",
        "Should I rewrite the contract?",
        "What does this mean: we will consider it?",
        "Who writes the minutes in Japan?",
    ],
)
def test_question_is_no_rewrite_request(message):
    assert rewrite_request(message) is None


def test_setting_is_read_from_the_wish():
    request = rewrite_request(
        "Make this shorter for our Dutch client, it goes to the Slack channel of the whole team: Hi!"
    )
    assert request is not None
    assert (request.adjust, request.medium, request.public, request.side) == ("shorter", "chat", True, "client")
