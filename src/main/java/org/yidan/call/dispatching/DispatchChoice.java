package org.yidan.call.dispatching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher may choose; the lead unit is not among it.
 *
 * @param interimUnit owner of a call outside the list, else without meaning
 * @param coopUnits units of the list that are to co-operate; null when nobody chose, which means all of them
 */
public record DispatchChoice(@Nullable String interimUnit, @Nullable List<String> coopUnits, @Nullable String note) {

    /** Nobody chose: the list alone decides. */
    public static final DispatchChoice BY_LIST = new DispatchChoice(null, null, null);
}
