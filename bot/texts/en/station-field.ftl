### The field in which a person says at which action their thoughts and pain points happen.

station-field-label = At which action? (for the thoughts and pain points above)
station-field-choose = Choose an action
