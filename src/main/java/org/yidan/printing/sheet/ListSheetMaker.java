package org.yidan.printing.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yidan.catalog.MatterEntry;

/** Sets a whole list into its template, {@code templates/papers/list.html}. */
@Component
public class ListSheetMaker {

    private final ITemplateEngine templates;

    ListSheetMaker(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** A list as it is in force on a day. */
    public record ListOfDay(
            String government, String version, LocalDate day, boolean sample, List<MatterEntry> matters) {}

    /** The list as a well-formed page, always in Chinese. */
    public String html(ListOfDay list) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("list", list);
        context.setVariable("day", ChineseForm.day(list.day()));
        return templates.process("papers/list", context);
    }
}
