-- The task list begins with what is due first; who may read every task gets the first page in this order without a sort.
create index yidan_idx_task_due on act_ru_task (due_date_, create_time_);
