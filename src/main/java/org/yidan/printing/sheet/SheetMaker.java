package org.yidan.printing.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yidan.catalog.MatterCatalog;
import org.yidan.printing.PrintedCheckpoint;
import org.yidan.printing.QrCode;
import org.yidan.printing.record.PaperRecord;
import org.yidan.printing.record.PaperRecord.About;
import org.yidan.printing.record.PaperRecord.Reader;

/** Sets a record into the template of its form, {@code templates/papers/<form>.html}; forms without one get the general table. */
@Component
public class SheetMaker {

    private static final Set<String> OWN_LAYOUT = Set.of(
            "F-02", "F-05", "F-06", "F-07", "F-10", "F-12", "F-20", "F-21", "F-39", "F-50", "F-52", "F-56", "F-60",
            "F-62", "F-71", "F-72", "F-73", "STEP");

    private final ITemplateEngine templates;
    private final MatterCatalog catalog;
    private final Names names;
    private final PrintedCheckpoint checkpoint;

    SheetMaker(ITemplateEngine templates, MatterCatalog catalog, Names names, PrintedCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.templates = templates;
        this.catalog = catalog;
        this.names = names;
    }

    /** The paper as a well-formed page, always in Chinese. */
    public String html(PaperRecord record) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("p", sheet(record));
        checkpoint.toPrint().ifPresent(note -> {
            context.setVariable("checkpoint", note);
            context.setVariable("code", QrCode.address(note));
        });
        context.setVariable("f", new Fields(Mask.apply(record), names));
        return templates.process("papers/" + template(record.formNo()), context);
    }

    private static String template(String formNo) {
        String layout = formNo.equals("F-11") ? "F-10" : formNo; // one approval for all requests
        return OWN_LAYOUT.contains(layout) ? layout.toLowerCase(Locale.ROOT) : "table";
    }

    private Sheet sheet(PaperRecord record) {
        About about = record.about();
        String unit = record.unitName();
        boolean open = record.reader() == Reader.PUBLIC;
        return new Sheet(
                record.formNo(),
                record.variant(),
                record.title(),
                record.documentNo(),
                unit == null ? names.unit(record.unitCode()) : unit,
                open ? "" : names.person(record.signer()),
                ChineseForm.day(record.issuedAt()),
                ChineseForm.time(record.issuedAt()),
                record.caseNo(),
                about.title(),
                joined(about.matterCode(), about.matterName()),
                orNone(about.versionNo()),
                about.township() == null ? Fields.NONE : names.unit(about.township()),
                orNone(about.place()),
                record.sha256(),
                open,
                record.reader() != Reader.PARTY,
                catalog.showsSample(about.region()));
    }

    private static String joined(@Nullable String code, @Nullable String name) {
        List<String> parts = Stream.of(code, name)
                .flatMap(Stream::ofNullable)
                .filter(part -> !part.isBlank())
                .collect(Collectors.toList());
        return parts.isEmpty() ? Fields.NONE : String.join(" ", parts);
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? Fields.NONE : text;
    }
}
