### The form that gives an opportunity an owner, a due date and a metric.

owner-form-nothing = Nobody has written an opportunity, so there is nothing to own. You can close the workshop.
owner-form-listed = The { $listed } most wanted of { $count } are listed.
owner-form-title = Set an owner
owner-form-opportunity = 💡 Opportunity
owner-form-choose-one = Choose one
owner-form-owner = Who takes it?
owner-form-choose-person = Pick a person
owner-form-owner-hint = Their name stands on the map. After the workshop I ask them how it goes.
owner-form-typed = Or a team, or somebody who is not in Slack
owner-form-owner-example = e.g. Web Team
owner-form-due = By when?
owner-form-metric = How will we see that it worked?
owner-form-metric-example = e.g. share of bookings finished in one session
owner-form-hint = What you leave empty stays as it was set before.
owner-form-save = Save
owner-form-choose-pains = Choose pain points
owner-form-pains = ⚡ Which pain points does it answer?
owner-form-saved = Saved
owner-form-kept = ✅ *{ $owner }* owns it now. It stands on the map under the opportunity.
owner-form-another-button = Set another owner
