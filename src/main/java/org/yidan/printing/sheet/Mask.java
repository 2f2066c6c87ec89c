package org.yidan.printing.sheet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yidan.printing.record.PaperRecord;
import org.yidan.printing.record.PaperRecord.Reader;
import org.yidan.shared.Characters;
import org.yidan.shared.personal.Protected;

/**
 * What of a natural person may be shown (RULES 9): those who take part see everything, overseers a masked name and
 * number, the public neither number nor address. Organisations keep their names. A masked name is masked in every
 * sentence it occurs in.
 */
final class Mask {

    private static final Set<String> NAMES = Set.of("party", "partyName");
    private static final Set<String> NUMBERS = Set.of("partyIdNo", "idNo", "handlerPhone", "phoneNo");
    private static final Set<String> NOT_PUBLIC = Set.of("address", "partyAddress", "officers", "persons", "witness");
    private static final Set<String> ORGANISATIONS = Set.of("ENTERPRISE", "ORGANISATION");
    private static final String NOT_SHOWN = "（不公开）";

    private Mask() {}

    static Map<String, Object> apply(PaperRecord record) {
        Map<String, Object> content = record.content();
        if (record.reader() == Reader.PARTY) {
            return content;
        }
        boolean natural = !ORGANISATIONS.contains(String.valueOf(content.get("partyType")));
        boolean open = record.reader() == Reader.PUBLIC;
        Map<String, Object> masked = new LinkedHashMap<>();
        content.forEach((key, value) -> masked.put(key, shown(key, value, natural, open)));
        for (String key : NAMES) {
            if (natural && content.get(key) instanceof String name && !name.isBlank()) {
                masked.replaceAll((field, value) -> replaced(value, name));
            }
        }
        return masked;
    }

    private static Object shown(String key, Object value, boolean natural, boolean open) {
        if (NUMBERS.contains(key)) {
            return open ? NOT_SHOWN : Protected.masked(String.valueOf(value));
        }
        return open && natural && NOT_PUBLIC.contains(key) ? NOT_SHOWN : value;
    }

    private static Object replaced(Object value, String name) {
        if (value instanceof String text) {
            return text.replace(name, name(name));
        }
        return value instanceof Collection<?> several
                ? several.stream().map(one -> replaced(one, name)).toList()
                : value;
    }

    /** 张某某 for 张三丰; of a trade name too, which may be that of a person. */
    static String name(String name) {
        return Characters.first(name, 1) + "某" + (Characters.count(name) > 2 ? "某" : "");
    }
}
