"""Rich text: sections, lists, quotes, preformatted text and what stands in them."""

from playground.limits.rules import FLAG, PLAIN, Anything, Choice, Items, Kinds, Number, Rule, Shape

STYLE = Shape(
    dict.fromkeys(("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight"), FLAG)
)
LEAVES: dict[str, Rule] = {
    "text": Shape({"text": PLAIN, "style": STYLE}, ("text",)),
    "link": Shape({"url": PLAIN, "text": PLAIN, "unsafe": FLAG, "style": STYLE}, ("url",)),
    "emoji": Shape({"name": PLAIN, "unicode": PLAIN, "style": STYLE}, ("name",)),
    "user": Shape({"user_id": PLAIN, "style": STYLE}, ("user_id",)),
    "usergroup": Shape({"usergroup_id": PLAIN, "style": STYLE}, ("usergroup_id",)),
    "channel": Shape({"channel_id": PLAIN, "style": STYLE}, ("channel_id",)),
    "broadcast": Shape({"range": Choice(("here", "channel", "everyone")), "style": STYLE}, ("range",)),
    "date": Shape(
        {"timestamp": Number(), "format": PLAIN, "url": PLAIN, "fallback": PLAIN, "style": STYLE},
        ("timestamp", "format"),
    ),
    "color": Shape({"value": PLAIN, "style": STYLE}, ("value",)),
}
SECTION = Shape({"elements": Items(Kinds(LEAVES))}, ("elements",))
BORDERED: dict[str, Rule] = {"elements": Items(Kinds(LEAVES)), "border": Number(), "language": PLAIN}
PARTS: dict[str, Rule] = {
    "rich_text_section": SECTION,
    "rich_text_preformatted": Shape(BORDERED, ("elements",)),
    "rich_text_quote": Shape(BORDERED, ("elements",)),
    "rich_text_list": Shape(
        {
            "style": Choice(("bullet", "ordered")),
            "elements": Items(Kinds({"rich_text_section": SECTION})),
            "indent": Number("rich_text_list.indent"),
            "offset": Number(),
            "border": Number(),
        },
        ("style", "elements"),
    ),
}
RICH_TEXT = Shape({"elements": Items(Kinds(PARTS)), "block_id": Anything()}, ("elements",))
