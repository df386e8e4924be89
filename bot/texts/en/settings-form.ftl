### The form with what can still be changed of a workshop.

settings-form-title = Settings
settings-form-journey = What is this journey about?
settings-form-time = Time of the steps to come
settings-form-as-planned = As planned
settings-form-no-clock = No clock
settings-form-minutes = { $count } minutes
settings-form-choose-time = How long is a step?
settings-form-strictest = People have written under this promise, and there is no stricter one: it stays.
settings-form-stricter-only = Once people have written, it can only become stricter. A stricter promise takes off the names that stand there already.
settings-form-free = Nobody has written yet, so you are free to choose. After the first note it can only become stricter.
settings-form-told = Stages, lanes and what is written stay as they are; the card, the persona and the map show the changes.
settings-form-save = Save
