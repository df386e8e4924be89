"""What people decided and think about a language model's words, as a table."""

import csv
import io

from bot.files import file_stem
from bot.gateway import Attachment
from renderers.csv import formula_safe
from workshop.read_drafts import DraftsRead

COLUMNS = ("kind", "state", "model_wording", "final_wording", "ups", "downs", "notes", "source")


def feedback_file(read: DraftsRead) -> Attachment:
    """One row per draft and rated theme, without anybody's name: UTF-8 CSV with a byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for one in read.drafts:
        row = (
            one.kind.value,
            one.state.value,
            one.text,
            one.words,
            one.ups,
            one.downs,
            len(one.contribution_ids),
            one.source,
        )
        writer.writerow([formula_safe(value) for value in row])
    title = read.workshop.title
    return Attachment(
        data=("\ufeff" + text.getvalue()).encode(),
        name=f"{file_stem(title)}-feedback.csv",
        title=f"{title} (feedback on AI drafts)",
    )
