### Who grouped and named notes: a language model, or the summariser that counts shared words.

grouped-by-draft = Grouped and named by { $model }: a draft until you confirm it.
grouped-by-confirmed = Grouped and named by { $model }, and confirmed by people.
grouped-by-model = Grouped by { $model }; the names are people's own words.
grouped-by-offline = Grouped by the words that notes share, without a language model.
