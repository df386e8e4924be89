"""Every number of Slack's that the checker enforces, with its source."""

from dataclasses import dataclass

DOC = "docs.slack.dev/reference/block-kit"
TYPES = "doc comments of npm @slack/types 3.2.0"
VIEWS = "docs.slack.dev/reference/views and npm @slack/types 3.2.0 views.d.ts"
SLACKBLOCKS = "slackblocks 3.0.0 spec/limits.json"
SKILL = "github slackapi/slack-skills-plugin block-kit SKILL.md"


@dataclass(frozen=True)
class Limit:
    """At least and at most so many characters, items or units, and who says so."""

    most: int
    source: str
    least: int = 0


LIMITS: dict[str, Limit] = {
    "message.blocks": Limit(50, f"{DOC}/blocks"),
    "message.attachments": Limit(100, "docs.slack.dev/reference/methods/chat.update"),
    "message.text": Limit(4_000, "docs.slack.dev/reference/methods/chat.update: msg_too_long"),
    "message.markdown_text": Limit(12_000, "docs.slack.dev/reference/methods/chat.postMessage"),
    "message.characters": Limit(13_200, "github slackapi/bolt-js issue 2509: msg_blocks_too_long"),
    "message.tables": Limit(1, f"{DOC}/blocks/table-block: only_one_table_allowed"),
    "message.table_characters": Limit(10_000, TYPES),
    "message.markdown_characters": Limit(12_000, SKILL),
    "message.data_visualizations": Limit(2, SLACKBLOCKS),
    "view.blocks": Limit(100, f"{DOC}/blocks"),
    "view.bytes": Limit(250_000, "docs.slack.dev/reference/methods/views.publish: view_too_large"),
    "view.title": Limit(24, VIEWS, least=1),
    "view.submit": Limit(24, VIEWS, least=1),
    "view.close": Limit(24, VIEWS, least=1),
    "view.private_metadata": Limit(3_000, VIEWS),
    "view.callback_id": Limit(255, VIEWS),
    "view.external_id": Limit(255, VIEWS),
    "block_id": Limit(255, TYPES, least=1),
    "action_id": Limit(255, TYPES, least=1),
    "section.text": Limit(3_000, TYPES, least=1),
    "section.fields": Limit(10, TYPES, least=1),
    "section.field": Limit(2_000, TYPES, least=1),
    "header.text": Limit(150, TYPES, least=1),
    "markdown.text": Limit(12_000, TYPES, least=1),
    "context.elements": Limit(10, TYPES, least=1),
    "context.text": Limit(
        3_000, "text object: docs.slack.dev/reference/block-kit/composition-objects", least=1
    ),
    "actions.elements": Limit(25, TYPES, least=1),
    "context_actions.elements": Limit(5, TYPES, least=1),
    "image.alt_text": Limit(2_000, TYPES, least=1),
    "image.title": Limit(2_000, TYPES, least=1),
    "image.image_url": Limit(3_000, TYPES, least=1),
    "input.label": Limit(2_000, TYPES, least=1),
    "input.hint": Limit(2_000, TYPES, least=1),
    "button.text": Limit(75, TYPES, least=1),
    "button.value": Limit(2_000, TYPES, least=1),
    "button.url": Limit(3_000, TYPES, least=1),
    "button.accessibility_label": Limit(75, TYPES, least=1),
    "option.text": Limit(75, TYPES, least=1),
    "option.value": Limit(75, TYPES, least=1),
    "option.description": Limit(75, TYPES, least=1),
    "option.url": Limit(3_000, TYPES, least=1),
    "option_group.label": Limit(75, TYPES, least=1),
    "option_group.options": Limit(100, TYPES, least=1),
    "select.options": Limit(100, TYPES, least=1),
    "select.option_groups": Limit(100, TYPES, least=1),
    "overflow.options": Limit(5, TYPES, least=2),
    "radio_buttons.options": Limit(10, TYPES, least=1),
    "checkboxes.options": Limit(10, TYPES, least=1),
    "placeholder": Limit(150, TYPES, least=1),
    "plain_text_input.length": Limit(3_000, TYPES),
    "rich_text_input.lines": Limit(100, SLACKBLOCKS, least=1),
    "file_input.max_files": Limit(10, f"{DOC}/block-elements/file-input-element", least=1),
    "confirm.title": Limit(100, TYPES, least=1),
    "confirm.text": Limit(300, TYPES, least=1),
    "confirm.confirm": Limit(30, TYPES, least=1),
    "confirm.deny": Limit(30, TYPES, least=1),
    "table.rows": Limit(100, TYPES, least=1),
    "table.cells": Limit(20, TYPES, least=1),
    "table.column_settings": Limit(20, TYPES),
    "data_table.rows": Limit(101, f"{DOC}/blocks/data-table-block, the lower of two figures", least=2),
    "data_table.cells": Limit(20, SLACKBLOCKS, least=1),
    "data_table.page_size": Limit(100, SLACKBLOCKS, least=1),
    "data_table.caption": Limit(3_000, "no figure is published; the caption is required", least=1),
    "data_visualization.title": Limit(50, SLACKBLOCKS, least=1),
    "data_visualization.label": Limit(20, SLACKBLOCKS, least=1),
    "data_visualization.axis_label": Limit(50, SLACKBLOCKS, least=1),
    "data_visualization.points": Limit(20, SLACKBLOCKS, least=1),
    "data_visualization.series": Limit(6, "docs.openclaw.ai, the lower of two figures", least=1),
    "card.title": Limit(150, TYPES, least=1),
    "card.subtitle": Limit(150, TYPES, least=1),
    "card.body": Limit(200, TYPES, least=1),
    "card.actions": Limit(3, TYPES, least=1),
    "carousel.elements": Limit(10, TYPES, least=1),
    "container.title": Limit(150, TYPES, least=1),
    "container.child_blocks": Limit(10, TYPES, least=1),
    "alert.text": Limit(200, TYPES, least=1),
    "plan.tasks": Limit(50, TYPES, least=1),
    "task_card.title": Limit(3_000, "no figure is published; the title is required", least=1),
    "rich_text_list.indent": Limit(8, TYPES),
}
