package org.yidan.casework.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.sight.FoundNumbers;

/** Goes through the pages of a search. */
@Component
class FirstFound implements FoundNumbers {

    private final CaseSearch search;

    FirstFound(CaseSearch search) {
        this.search = search;
    }

    @Override
    public Found first(Map<String, String> asked, int least) {
        CaseQuestion question = question(asked);
        CasePage page = search.find(question);
        List<String> numbers = new ArrayList<>(numbersOf(page));
        while (page.more() && numbers.size() < least) {
            page = search.find(question.after(page.next()));
            numbers.addAll(numbersOf(page));
        }
        return new Found(numbers, page.more());
    }

    private static List<String> numbersOf(CasePage page) {
        return page.lines().stream().map(CaseLine::no).toList();
    }

    private static CaseQuestion question(Map<String, String> asked) {
        return new CaseQuestion(
                given(asked, "q"),
                given(asked, "kind"),
                given(asked, "status"),
                given(asked, "outcome"),
                given(asked, "unit"),
                day(asked, "from"),
                day(asked, "to"),
                "true".equals(asked.get("mine")),
                given(asked, "version"),
                given(asked, "before"));
    }

    private static @Nullable String given(Map<String, String> asked, String name) {
        String value = asked.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The list itself has refused what is no day. */
    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        String value = given(asked, name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
