package org.yidan.designer.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.ListChange;
import org.yidan.designer.rehearsal.table.AnsweringTable;
import org.yidan.designer.rehearsal.table.TableTrial;
import org.yidan.designer.release.Drafts;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** What closed cases can be asked by: tables of drafts, tables in force, drafted versions of the list, and a file that somebody brings. */
@Component
class ReplaySources {

    private static final String FILE = ".dmn";

    private final TableTrial tables;
    private final Drafts drafts;
    private final DraftDesk lists;
    private final ReplayScope scope;

    ReplaySources(TableTrial tables, Drafts drafts, DraftDesk lists, ReplayScope scope) {
        this.tables = tables;
        this.drafts = drafts;
        this.lists = lists;
        this.scope = scope;
    }

    /** One of them, as a form offers it. */
    record Offer(String value, String label) {}

    /** The table or the list that is asked; exactly one of the two. */
    record Chosen(String label, @Nullable AnsweringTable table, @Nullable Draft list) {}

    List<Offer> offered() {
        List<Offer> offers = new ArrayList<>();
        drafts.open().forEach(draft -> drafts.files(draft.id()).stream()
                .filter(file -> file.name().endsWith(FILE))
                .forEach(file -> offers.add(new Offer(
                        "draft:" + draft.id() + ":" + file.name(),
                        Texts.of("designer.replay.of-draft", String.valueOf(draft.id()), draft.name(), file.name())))));
        scope.regions().forEach(region -> lists.open(region)
                .forEach(list -> offers.add(
                        new Offer("list:" + list.id(), Texts.of("designer.replay.of-list", region, list.title())))));
        tables.deployed()
                .forEach(table -> offers.add(new Offer(
                        "running:" + table.key(), Texts.of("designer.replay.of-running", table.name(), table.key()))));
        return offers;
    }

    /** The one that was chosen; refuses what is not offered. */
    Chosen chosen(String value, byte[] file) {
        if (file.length > 0) {
            if (!scope.designs()) {
                throw Refused.forbidden("designer.replay-file");
            }
            AnsweringTable table = tables.checked(file);
            return new Chosen(Texts.kept("designer.replay.of-file", table.name(), table.key()), table, null);
        }
        Offer offer = offered().stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("designer.replay-no-source"));
        String[] parts = value.split(":", 3);
        return switch (parts[0]) {
            case "list" -> new Chosen(offer.label(), null, lists.draft(Long.parseLong(parts[1])));
            case "running" -> new Chosen(offer.label(), tables.answering(tables.deployed(parts[1])), null);
            default -> new Chosen(offer.label(), tables.answering(content(Long.parseLong(parts[1]), parts[2])), null);
        };
    }

    private byte[] content(long draft, String name) {
        return drafts.files(draft).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("designer.replay-no-source"))
                .content();
    }

    /** What a drafted list changes, by code; empty for a matter it takes off. */
    static Map<String, Optional<ListChange>> changes(Draft list) {
        return list.changes().stream().collect(Collectors.toMap(ListChange::code, change -> Optional.of(change)
                .filter(one -> one.after() != null)));
    }
}
