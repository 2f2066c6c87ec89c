package org.yidan.enforcement.joint.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.Offender;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Reads the lines of a plan: parts are separated by a vertical bar, wide or narrow. */
@Component
class PlanLines {

    private static final int MOST_LINES = 60;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 200;

    private final Organization organization;

    PlanLines(Organization organization) {
        this.organization = organization;
    }

    /** Objects numbered from 1; refuses a line without address or kind of party, and an object named twice. */
    List<PlannedObject> objects(List<String> lines) {
        requireSome(lines, "objects-missing");
        List<PlannedObject> objects = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String line : lines) {
            List<String> parts = parts(line);
            Offender.Type type = parts.size() == 3 ? type(parts.get(2)) : null;
            if (type == null
                    || Characters.count(parts.get(0)) > LONGEST_NAME
                    || Characters.count(parts.get(1)) > LONGEST_TEXT) {
                throw Refused.invalid("enforcement.object-line", line);
            }
            PlannedObject object = new PlannedObject(objects.size() + 1, parts.get(0), parts.get(1), type);
            if (!seen.add(object.nameKey())) {
                throw Refused.invalid("enforcement.object-twice", object.name());
            }
            objects.add(object);
        }
        return objects;
    }

    /** Check items numbered from 1, each of one of these units; every enforcing unit answers what it checks. */
    List<CheckItem> items(List<String> lines, List<String> units) {
        requireSome(lines, "items-missing");
        List<CheckItem> items = new ArrayList<>();
        for (String line : lines) {
            List<String> parts = parts(line);
            if (parts.size() < 2
                    || parts.size() > 3
                    || parts.stream().anyMatch(part -> Characters.count(part) > LONGEST_TEXT)) {
                throw Refused.invalid("enforcement.item-line", line);
            }
            String unit = unit(parts.get(0), units)
                    .orElseThrow(() -> Refused.invalid("enforcement.item-of-unit-not-invited", parts.get(0)));
            items.add(new CheckItem(items.size() + 1, unit, parts.get(1), parts.size() == 3 ? parts.get(2) : null));
        }
        return items;
    }

    private static void requireSome(List<String> lines, String key) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Refused.invalid("enforcement." + key, MOST_LINES);
        }
    }

    private Optional<String> unit(String codeOrName, List<String> units) {
        return units.stream()
                .filter(code -> code.equals(codeOrName)
                        || organization.unit(code).name().contains(codeOrName))
                .findFirst();
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("[|｜]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Offender.@Nullable Type type(String chinese) {
        return Arrays.stream(Offender.Type.values())
                .filter(type -> type.chinese().equals(chinese))
                .findFirst()
                .orElse(null);
    }
}
