-- The task list begins with what is due first; who sees many tasks gets the first page by walking in this order.
create index yidan_idx_task_due on act_ru_task (due_date_, create_time_);
