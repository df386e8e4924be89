### The form in which a participant takes an opportunity themselves.

take-form-title = I'll take it
take-form-nothing = Every opportunity has an owner by now. *Set an owner* on the card changes one.
take-form-metric-example = e.g. share of bookings finished in one session
take-form-told = Your name will stand on the map as its owner, also in an anonymous workshop.
take-form-opportunity = 💡 Opportunity
take-form-choose-one = Choose one
take-form-due = By when?
take-form-metric = How will we see that it worked?
