"""What the steps of an agenda are called and what they ask."""

from journey.lanes import LANES, OPPORTUNITY
from journey.records import Record


class AgendaWords(Record):
    """Titles and prompts by step; `{stage}` and `{goal}` are filled in.

    The prompts of lane by lane are the play's (Atlassian's, in the variant our method notes describe).
    """

    frame_title: str = "The person"
    frame_prompt: str = "Does this describe a real person you could meet? What would they call success?"
    stage_prompt: str = "What happens at “{stage}”, seen with the customer's eyes?"
    stage_prompt_with_goal: str = (
        "What happens at “{stage}”, seen with the customer's eyes? They want: {goal}"
    )
    actions_title: str = "Actions"
    actions_prompt: str = "What does this person do, one step after the other?"
    feelings_title: str = "Thoughts and feelings"
    feelings_prompt: str = "What goes through their mind, as a quote, and how does it feel?"
    touchpoints_title: str = "Touchpoints"
    touchpoints_prompt: str = "Where does it happen, and who or what answers?"
    pain_points_title: str = "Pain points"
    pain_points_prompt: str = "What goes wrong, and what already works?"
    opportunities_title: str = LANES[OPPORTUNITY].title
    opportunities_prompt: str = "Look back at what hurts. How might we make it better?"
    group_title: str = "Group and check"
    group_prompt: str = "Do these belong together? Move what does not, and name what has no good name yet."
    vote_title: str = "Dot vote"
    vote_prompt: str = "What matters most to this customer? Put your dots there."
    own_title: str = "Owners and proof"
    own_prompt: str = "Who takes it, by when, and how will we see that it worked?"
    read_back_title: str = "Read-back"
    read_back_prompt: str = "Is this what you meant? Say what is wrong or missing, before we close."


ENGLISH = AgendaWords()
"""The words as they stand above."""
