"""What Slack's own library builds, the checker takes too: it must not refuse good payloads."""

import pytest
from slack_sdk.models import blocks as sdk
from slack_sdk.models.blocks.basic_components import SlackFile
from slack_sdk.models.blocks.block_elements import FeedbackButtonsElement, FileInputElement
from slack_sdk.models.views import View

from playground.limits import violations

OPTIONS = [sdk.Option(label=f"Option {n}", value=str(n), description="More") for n in range(3)]
GROUPS = [sdk.OptionGroup(label=sdk.PlainTextObject(text="Group", emoji=True), options=OPTIONS)]
CONFIRM = sdk.ConfirmObject(title="Sure?", text="Really?", confirm="Yes", deny="No", style="danger")
IN_ACTIONS = [
    sdk.ButtonElement(text="Go", action_id="button", value="1", style="primary", confirm=CONFIRM),
    sdk.LinkButtonElement(text="Docs", url="https://example.com"),
    sdk.OverflowMenuElement(action_id="overflow", options=OPTIONS, confirm=CONFIRM),
    sdk.StaticSelectElement(
        action_id="static", placeholder="Choose", options=OPTIONS, initial_option=OPTIONS[0]
    ),
    sdk.StaticSelectElement(action_id="grouped", placeholder="Choose", option_groups=GROUPS),
    sdk.ExternalDataSelectElement(action_id="external", placeholder="Search", min_query_length=2),
    sdk.UserSelectElement(action_id="user", placeholder="Who", initial_user="U1"),
    sdk.ConversationSelectElement(
        action_id="conversation",
        placeholder="Where",
        default_to_current_conversation=True,
        filter=sdk.ConversationFilter(include=["public"], exclude_bot_users=True),
    ),
    sdk.ChannelSelectElement(action_id="channel", placeholder="Where", initial_channel="C1"),
    sdk.RadioButtonsElement(action_id="radio", options=OPTIONS, initial_option=OPTIONS[1]),
    sdk.CheckboxesElement(action_id="checks", options=OPTIONS, initial_options=OPTIONS[:2]),
    sdk.DatePickerElement(action_id="date", placeholder="When", initial_date="2026-12-24"),
    sdk.TimePickerElement(action_id="time", placeholder="When", initial_time="09:30"),
    sdk.DateTimePickerElement(action_id="instant", initial_date_time=1_800_000_000),
]
IN_INPUTS = [
    sdk.PlainTextInputElement(
        action_id="text", placeholder="Type", multiline=True, min_length=1, max_length=3000, initial_value="x"
    ),
    sdk.NumberInputElement(action_id="number", is_decimal_allowed=False, min_value="1", max_value="9"),
    sdk.EmailInputElement(action_id="email", placeholder="Mail"),
    sdk.UrlInputElement(action_id="url", placeholder="Link"),
    sdk.RichTextInputElement(action_id="rich", placeholder="Write"),
    FileInputElement(action_id="file", filetypes=["csv"], max_files=1),
    sdk.StaticMultiSelectElement(
        action_id="several",
        placeholder="Choose",
        options=OPTIONS,
        initial_options=OPTIONS[:1],
        max_selected_items=2,
    ),
    sdk.UserMultiSelectElement(action_id="users", placeholder="Who", initial_users=["U1"]),
    sdk.ConversationMultiSelectElement(action_id="conversations", placeholder="Where"),
    sdk.ChannelMultiSelectElement(action_id="channels", placeholder="Where"),
    sdk.RadioButtonsElement(action_id="radio", options=OPTIONS, focus_on_load=True),
]
RICH = sdk.RichTextBlock(
    elements=[
        sdk.RichTextSectionElement(
            elements=[
                sdk.RichTextElementParts.Text(
                    text="Bold", style=sdk.RichTextElementParts.TextStyle(bold=True)
                ),
                sdk.RichTextElementParts.User(user_id="U1"),
                sdk.RichTextElementParts.Link(url="https://example.com", text="Link"),
                sdk.RichTextElementParts.Emoji(name="tada"),
            ]
        )
    ]
)
PICTURE = sdk.ImageElement(image_url="https://example.com/a.png", alt_text="A map")
LAYOUT = [
    sdk.SectionBlock(text="Words", fields=["One", "Two"], accessory=IN_ACTIONS[0], block_id="s"),
    sdk.SectionBlock(text="Words", accessory=PICTURE),
    sdk.HeaderBlock(text="Header"),
    sdk.DividerBlock(),
    sdk.ContextBlock(elements=[sdk.MarkdownTextObject(text="*x*", verbatim=True)]),
    sdk.ImageBlock(slack_file=SlackFile(id="F1"), alt_text="A map", title="Map"),
    RICH,
    sdk.ActionsBlock(elements=list(IN_ACTIONS)),
]


@pytest.mark.parametrize("block", LAYOUT, ids=lambda block: str(block.type))
def test_a_layout_block_is_taken_in_messages_and_views(block: sdk.Block) -> None:
    payload = block.to_dict()
    assert violations({"blocks": [payload]}, "message") == []
    assert violations({"type": "home", "blocks": [payload]}, "home") == []


@pytest.mark.parametrize("element", IN_INPUTS, ids=lambda element: str(element.action_id))
def test_an_input_is_taken_in_modals(element: sdk.InputInteractiveElement) -> None:
    block = sdk.InputBlock(label="Label", hint="Hint", element=element, optional=True, dispatch_action=False)
    view = View(
        type="modal", title="Title", submit="Save", close="Cancel", blocks=[block], notify_on_close=True
    )
    assert violations(view.to_dict(), "modal") == []


THUMBS = FeedbackButtonsElement(
    action_id="thumbs",
    positive_button={"text": {"type": "plain_text", "text": "Good"}, "value": "good"},
    negative_button={"text": {"type": "plain_text", "text": "Bad"}, "value": "bad"},
)
FOR_MESSAGES = [
    sdk.MarkdownBlock(text="# Heading"),
    sdk.ContextActionsBlock(elements=[THUMBS]),
    sdk.TableBlock(rows=[[{"type": "raw_text", "text": "x"}]]),
]


@pytest.mark.parametrize("block", FOR_MESSAGES, ids=lambda block: str(block.type))
def test_a_block_for_messages_is_taken_there(block: sdk.Block) -> None:
    assert violations({"blocks": [block.to_dict()]}, "message") == []
