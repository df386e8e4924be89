### The form in which everybody says what the most wanted opportunities are worth and what they cost.

weigh-form-title = Value and effort
weigh-form-nothing = Nobody has written an opportunity, so there is nothing to weigh. The facilitator can go on.
weigh-form-choose = 1 to 5
weigh-form-value = Value for the customer
weigh-form-value-1 = 1 · hardly any
weigh-form-2 = 2
weigh-form-value-3 = 3 · some
weigh-form-4 = 4
weigh-form-value-5 = 5 · very much
weigh-form-effort = Effort for us
weigh-form-effort-1 = 1 · a day
weigh-form-effort-3 = 3 · some weeks
weigh-form-effort-5 = 5 · a big project
weigh-form-rule = The middle of what everybody says stands on the map. What you said is kept under a key that is destroyed when the workshop closes.
weigh-form-listed = Listed are the { $listed } most wanted of { $count }.
weigh-form-save = Save
weigh-form-kept = ✅ *Saved.* You can change it until the step closes: the button on the card opens it again.
weigh-form-saved = Saved
