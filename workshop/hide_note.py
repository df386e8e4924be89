"""Hide a note from everybody but its author, or show it again; who wrote it stays unknown."""

from journey.contributions import Contribution
from workshop.errors.notes import NoteNotThereError
from workshop.jobs import RefreshCard, ReplaceFiles, ShowDrafts, UpdateReveals
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.read_moderation import Moderation, moderated_notes
from workshop.workshop import Team, Workshop, changed, check_facilitator, check_not_cancelled


async def hide_note(
    team: Team, workshop_id: str, note_id: str, person: str, *, hidden: bool, store: WorkshopStore
) -> Moderation:
    """The notes that may be moderated, that one hidden or shown again; what is so already stays.

    It stays stored and in its theme, and is on no map, export, prompt or list. What a model drafted from
    it is gone, and a change of themes that repeats its words cannot be undone any more. It is hidden from
    a closed workshop, too; of a note that people have seen, the messages and files that show it are
    replaced.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it was cancelled.
        NoteNotThereError: when the note is gone, or not the facilitator's to read.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_not_cancelled(workshop)
        found = await moderated_notes(workshop, session)
        meant = next((one for one in found if one.note.id == note_id), None)
        if meant is None:
            raise NoteNotThereError
        if meant.hidden is not hidden:
            await _store(workshop, note_id, session, hidden=hidden)
            if hidden:
                await _forget_words(workshop, meant.note, session)
            workshop = changed(workshop)
            await session.save_workshop(workshop)
            await session.request(RefreshCard(team=team, workshop_id=workshop_id))
            await session.request(UpdateReveals(team=team, workshop_id=workshop_id))
            if workshop.reopening or not meant.is_open:
                await session.request(ReplaceFiles(team=team, workshop_id=workshop_id))
        return Moderation(workshop=workshop, notes=await moderated_notes(workshop, session))


async def _store(workshop: Workshop, note_id: str, session: WorkshopSession, *, hidden: bool) -> None:
    there = (*await session.contributions(workshop.id), *await session.hidden_contributions(workshop.id))
    (written,) = (one for one in there if one.contribution.id == note_id)
    await session.save_contribution(workshop.id, written.model_copy(update={"hidden": hidden}))


async def _forget_words(workshop: Workshop, note: Contribution, session: WorkshopSession) -> None:
    edits = await session.theme_edits(workshop.id)
    named = (name.rstrip("…") for edit in edits for name in (edit.subject, edit.target) if name)
    if any(name in note.text or note.text in name for name in named):
        await session.forget_theme_edits(workshop.id)
    drafts = await session.drafts(workshop.id)
    kept = [one for one in drafts if note.id not in one.contribution_ids]
    if len(kept) < len(drafts):
        await session.replace_drafts(workshop.id, kept)
        await session.request(ShowDrafts(team=workshop.team, workshop_id=workshop.id))
