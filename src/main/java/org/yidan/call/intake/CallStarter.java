package org.yidan.call.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Direction;

/**
 * For whom an officer may raise calls.
 *
 * @param township code of the township the unit is or lies in, null for a unit of the county
 * @param directions whom the unit may call
 */
public record CallStarter(
        String userId, String unitCode, String region, @Nullable String township, List<Direction> directions) {}
