package org.yidan.catalog;

import java.util.List;

/**
 * Who is responsible for a matter at a place, by unit codes.
 *
 * @param coopUnits in the order of the list, never the lead unit
 * @param fallbackUnit the county department that answers when the lead cannot (兜底责任)
 */
public record Responsibility(String leadUnit, List<String> coopUnits, String fallbackUnit) {

    public Responsibility {
        coopUnits = List.copyOf(coopUnits);
    }
}
