### The form in which a person objects to persona and situation, in one sentence.

objection-form-title = What does not fit?
objection-form-asked = In one sentence: what is wrong or missing?
objection-form-example = e.g. Nobody I have met books this early
objection-form-change-hint = Change it, or empty the field to take it back. It is shown when this step closes, without your name.
objection-form-hint = Shown in the thread when this step closes, without your name.
objection-form-change = Save
objection-form-submit = I object
objection-form-kept = ✅ Noted. It stands in the thread when this step closes, without your name. Until then you can change it or take it back: press *I object* again.
objection-form-taken-back = ✅ Taken back: nothing of it will be shown. If something is off after all, press *I object* again.
objection-form-thanks = Thank you
