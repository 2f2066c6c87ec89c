package org.yidan.adjustment.carryover;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.CarryOverItem.Choice;
import org.yidan.adjustment.carryover.CarryOverReport.ItemCount;
import org.yidan.adjustment.carryover.CarryOverReport.ItemFilter;
import org.yidan.adjustment.carryover.TouchedItems.Touched;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.shared.Rows;

/** Keeps the items of runs. A finished item is never written again; the database itself refuses it. */
@Component
class CarryOverTable {

    private static final String READ =
            "select *, old_entry_id as entry_id, default_treatment as fallback, chosen as treatment,"
                    + " chosen_by as \"by\", chosen_at as \"at\"";

    private final JdbcClient jdbc;

    CarryOverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CarryOverItem> items(String runNo) {
        return jdbc.sql(READ + " from carry_over_item where run_no = ? order by id")
                .param(runNo)
                .query(Rows.of(CarryOverItem.class))
                .list();
    }

    private static final String FILTERED = " from carry_over_item where run_no = :run"
            + " and (cast(:treatment as varchar) is null or coalesce(chosen, default_treatment) = :treatment)"
            + " and (cast(:state as varchar) is null or state = :state)";

    /** A page (from 0) of the items with this treatment and state; null for any. */
    List<CarryOverItem> page(String runNo, ItemFilter filter, int page, int size) {
        return filtered(READ + FILTERED + " order by id limit :size offset :from", runNo, filter)
                .param("size", size)
                .param("from", (long) page * size)
                .query(Rows.of(CarryOverItem.class))
                .list();
    }

    List<String> keys(String runNo, ItemFilter filter) {
        return filtered("select business_key" + FILTERED + " order by id", runNo, filter)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, String runNo, ItemFilter filter) {
        return jdbc.sql(sql)
                .param("run", runNo)
                .param(
                        "treatment",
                        filter.treatment() == null ? null : filter.treatment().name(),
                        Types.VARCHAR)
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR);
    }

    /** How many items have which treatment in which state. */
    List<ItemCount> counts(String runNo) {
        return jdbc.sql(
                        """
                        select coalesce(chosen, default_treatment) as treatment, state, count(*) as count from carry_over_item
                         where run_no = ? group by 1, 2 order by 1, 2""")
                .param(runNo)
                .query(Rows.of(ItemCount.class))
                .list();
    }

    Optional<CarryOverItem> locked(String runNo, String businessKey) {
        return jdbc.sql(READ + " from carry_over_item where run_no = ? and business_key = ? for update")
                .params(runNo, businessKey)
                .query(Rows.of(CarryOverItem.class))
                .optional();
    }

    /** The next item left to do that no other runner holds; locked until the transaction ends. */
    Optional<CarryOverItem> next(String runNo) {
        return jdbc.sql(READ + " from carry_over_item where run_no = ? and state = 'PENDING'"
                        + " order by attempts, id limit 1 for update skip locked")
                .param(runNo)
                .query(Rows.of(CarryOverItem.class))
                .optional();
    }

    /** Writes the item as it is now; a choice that is no longer allowed is given up, a finished item stays. */
    void put(String runNo, Touched touched, boolean choiceHolds, Instant at) {
        OpenItem item = touched.item();
        jdbc.sql(
                        """
                        insert into carry_over_item as i (run_no, business_key, stage, change, matter_code, township, owner_unit,
                            new_unit, due, percent_used, old_entry_id, default_treatment, basis, changed_at)
                        values (:run, :key, :stage, :change, :code, :township, :owner, :unit, :due, :percent, :entry,
                            :treatment, :basis, :at)
                        on conflict (run_no, business_key) do update set stage = excluded.stage, change = excluded.change,
                            matter_code = excluded.matter_code, township = excluded.township,
                            owner_unit = excluded.owner_unit, new_unit = excluded.new_unit, due = excluded.due,
                            percent_used = excluded.percent_used, old_entry_id = excluded.old_entry_id,
                            default_treatment = excluded.default_treatment, basis = excluded.basis,
                            chosen = case when :holds then i.chosen end, chosen_by = case when :holds then i.chosen_by end,
                            chosen_at = case when :holds then i.chosen_at end, reason = case when :holds then i.reason end,
                            state = case i.state when 'GONE' then 'PENDING' else i.state end, changed_at = excluded.changed_at
                          where i.state <> 'DONE'""")
                .param("run", runNo)
                .param("key", item.businessKey())
                .param("stage", item.stage().name())
                .param("change", touched.change().kind().name())
                .param("code", item.matterCode())
                .param("township", item.township())
                .param("owner", item.ownerUnit())
                .param("unit", touched.change().newUnit())
                .param("due", timestamp(item.due()))
                .param("percent", item.percentUsed())
                .param("entry", item.entryId())
                .param("treatment", touched.treatment().treatment().name())
                .param("basis", touched.treatment().basis())
                .param("holds", choiceHolds)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Items left to do that are no longer open have ended by themselves. */
    void gone(String runNo, Collection<String> stillOpen, String result, Instant at) {
        jdbc.sql(
                        """
                        update carry_over_item set state = 'GONE', result = ?, changed_at = ?
                         where run_no = ? and state in ('PENDING', 'FAILED') and business_key <> all (?)""")
                .params(result, Timestamp.from(at), runNo, stillOpen.toArray(String[]::new))
                .update();
    }

    void choose(CarryOverItem item, Choice choice) {
        jdbc.sql("update carry_over_item set chosen = ?, chosen_by = ?, chosen_at = ?, reason = ? where id = ?")
                .params(choice.treatment().name(), choice.by(), Timestamp.from(choice.at()), choice.reason(), item.id())
                .update();
        jdbc.sql("insert into carry_over_choice (run_no, business_key, treatment, reason, chosen_by, chosen_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(item.runNo(), item.businessKey(), choice.treatment().name(), choice.reason(), choice.by())
                .param(Timestamp.from(choice.at()))
                .update();
    }

    /** The item was tried: with what end, and which entry it is bound to if it moved. */
    void tried(CarryOverItem item, CarryOverItem.State state, String result, @Nullable Long newEntryId, Instant at) {
        jdbc.sql(
                        """
                        update carry_over_item set state = ?, result = ?, new_entry_id = ?, attempts = attempts + 1,
                               changed_at = ? where id = ? and state <> 'DONE'""")
                .params(state.name(), result, newEntryId, Timestamp.from(at), item.id())
                .update();
    }

    /** What failed is tried again. */
    void retry(String runNo) {
        jdbc.sql("update carry_over_item set state = 'PENDING', attempts = 0 where run_no = ? and state = 'FAILED'")
                .param(runNo)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
