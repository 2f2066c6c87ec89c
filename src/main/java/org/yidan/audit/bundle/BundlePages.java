package org.yidan.audit.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;
import org.yidan.audit.bundle.FileParts.ModelFile;
import org.yidan.audit.bundle.FileParts.PaperFile;
import org.yidan.casework.page.CasePages;
import org.yidan.casework.page.CaseView;
import org.yidan.casework.page.DeadlineLine;
import org.yidan.casework.page.PartsDesk;
import org.yidan.casework.page.SharedParts;
import org.yidan.catalog.MatterCatalog;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;
import org.yidan.shared.personal.Protected;

/** What people read of a bundle: the record of the case with its table of contents (F-09), and the four-properties report. */
@Component
class BundlePages {

    private static final Pattern NUMBER = Pattern.compile("[0-9+\\- ]{5,}[0-9Xx]");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CasePages pages;
    private final PartsDesk parts;
    private final MatterCatalog catalog;
    private final OfflinePages offline;

    BundlePages(CasePages pages, PartsDesk parts, MatterCatalog catalog, OfflinePages offline) {
        this.pages = pages;
        this.parts = parts;
        this.catalog = catalog;
        this.offline = offline;
    }

    /**
     * What was written before the pages.
     *
     * @param kept what must not be read in the pages of a bundle without personal data
     * @param paths of photos and attachments, by their hash
     * @param checker whether the zip brings its own checker
     */
    record Written(
            List<PaperFile> papers,
            List<ModelFile> models,
            Map<String, String> paths,
            List<CaseLeaf> leaves,
            boolean personal,
            Set<String> kept,
            String by,
            Instant made,
            boolean checker) {}

    /** A line of the table of contents. */
    public record Item(String number, String by, String title, String day, String href, String note) {}

    /** The record of the case, in Chinese whatever the reader's language is. */
    String index(String caseNo, Written written) {
        return inChinese(() -> {
            CaseView view = pages.read(caseNo);
            SharedParts shared = parts.of(view, null);
            Long entry = view.file().entryId();
            Map<String, Object> model = new HashMap<>();
            model.put("view", view);
            model.put("shared", shared);
            model.put("entry", entry == null ? null : catalog.entry(entry));
            model.put("laws", entry == null ? List.of() : catalog.legalBasis(entry));
            model.put("contents", contents(view, shared, written));
            model.put("paths", written.paths());
            model.put("leaves", written.leaves());
            model.put(
                    "deeds",
                    written.leaves().stream()
                            .map(leaf -> deed(view, leaf.leaf().command()))
                            .toList());
            model.put("made", written.made());
            model.put("by", written.by());
            model.put("personal", written.personal());
            model.put("checker", written.checker());
            return withoutPersonal(offline.page("bundle-index", model), written);
        });
    }

    String report(String caseNo, Instant made, List<Check> checks) {
        return inChinese(() -> offline.page(
                "bundle-report",
                Map.of("caseNo", caseNo, "made", made, "checks", checks, "properties", Check.Property.values())));
    }

    private static String inChinese(Supplier<String> page) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return page.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** Names and numbers that the record of the page would show to those who work with them. */
    private static String withoutPersonal(String page, Written written) {
        String left = page;
        for (String said : written.personal() ? Set.<String>of() : written.kept()) {
            left = left.replace(HtmlUtils.htmlEscape(said, "UTF-8"), hidden(said));
        }
        return left;
    }

    /** As the forms of the same bundle have it: the last digits of a number, the first character of a name. */
    private static String hidden(String said) {
        return NUMBER.matcher(said).matches() ? Protected.masked(said) : Protected.initial(said);
    }

    /** What a leaf says was done, in words where there are any; addresses of the engine without the number of a task. */
    private static String deed(CaseView view, String command) {
        String[] parts = command.split(" ", 2);
        if (parts.length < 2) {
            return command;
        }
        String last = parts[1].substring(parts[1].lastIndexOf('/') + 1);
        if (parts[1].startsWith("/")) {
            return Texts.first(UUID.matcher(command).replaceAll("…"), "bundle.deed." + last);
        }
        String step = StringUtils.uncapitalize(parts[1]);
        String word = Texts.first(view.words().step(step), "bundle.deed." + step);
        return word.equals(step) ? command : word;
    }

    private List<Item> contents(CaseView view, SharedParts shared, Written written) {
        List<Item> items = new ArrayList<>();
        written.papers()
                .forEach(one -> items.add(new Item(
                        one.paper().documentNo(),
                        signer(view, one),
                        one.paper().title(),
                        day(one.paper().issuedAt()),
                        one.path(),
                        one.paper().formNo() + "，PDF/A")));
        shared.forms()
                .forEach(form -> items.add(new Item(
                        "",
                        shared.name(form.sentBy()),
                        Texts.kept("bundle.item.form", form.step()),
                        day(form.sentAt()),
                        "#form-" + form.id(),
                        form.version() == 0 ? "" : Texts.kept("bundle.item.version", form.version()))));
        view.attachments()
                .forEach(file -> items.add(new Item(
                        "",
                        view.name(file.uploadedBy()),
                        file.name(),
                        day(file.uploadedAt()),
                        written.paths().getOrDefault(file.sha256(), "#files"),
                        view.words().origin(file.step()))));
        items.addAll(sections(view, written));
        written.models()
                .forEach(one -> items.add(item(
                        Texts.kept("bundle.item.model", one.title(), String.valueOf(one.version())),
                        one.path(),
                        null)));
        return items;
    }

    private static List<Item> sections(CaseView view, Written written) {
        List<Item> items = new ArrayList<>();
        if (view.file().entryId() != null) {
            items.add(item(Texts.kept("bundle.item.list"), "#list", view.file().versionNo()));
        }
        items.add(item(Texts.kept("bundle.item.journal"), "#journal", count(view.acts())));
        items.add(item(Texts.kept("bundle.item.deadlines"), "#deadlines", deadlines(view.deadlines())));
        if (!view.links().isEmpty()) {
            items.add(item(Texts.kept("bundle.item.links"), "#links", count(view.links())));
        }
        if (!view.lapses().isEmpty()) {
            items.add(item(Texts.kept("bundle.item.ledger"), "#lapses", count(view.lapses())));
        }
        items.add(item(Texts.kept("bundle.item.leaves"), "#leaves", count(written.leaves())));
        items.add(item(Texts.kept("bundle.item.checkpoint"), "log/checkpoint.txt", null));
        items.add(item(Texts.kept("bundle.item.report"), "report.html", null));
        items.add(item(Texts.kept("bundle.item.manifest"), "manifest.txt", null));
        return items;
    }

    private static Item item(String title, String href, @Nullable String note) {
        return new Item("", "", title, "", href, note == null ? "" : note);
    }

    private static String count(List<?> all) {
        return Texts.kept("bundle.item.count", all.size());
    }

    private static String deadlines(List<DeadlineLine> all) {
        long late = all.stream()
                .filter(line ->
                        line.state() == DeadlineLine.State.OVERDUE || line.state() == DeadlineLine.State.MET_LATE)
                .count();
        return late == 0 ? count(all) : Texts.kept("bundle.item.late", all.size(), late);
    }

    private static String signer(CaseView view, PaperFile one) {
        return view.documents().stream()
                .filter(line -> line.document().documentNo().equals(one.paper().documentNo()))
                .map(line -> view.name(line.document().subjectUnit()))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, OfficeClock.ZONE).toString();
    }
}
