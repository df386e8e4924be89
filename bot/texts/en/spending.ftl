### What the language model has cost a workshop, beside its budget.

spending-spent = Language model: { $used } of { $budget } tokens used ({ $grouping } to group, { $summary } to sum up).
spending-used-up = The budget is used up: the workshop goes on without the model.
