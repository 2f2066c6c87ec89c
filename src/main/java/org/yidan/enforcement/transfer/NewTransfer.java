package org.yidan.enforcement.transfer;

import java.util.List;

/**
 * What a transfer to the police is requested with.
 *
 * @param originNo the call, joint task or penalty case in which the crime is suspected
 * @param unit the unit that handles it; the subject in whose name it transfers follows from it
 * @param cause what is suspected, 1 to 200 characters
 * @param team user ids of the special team; may be empty until its report, which asks for two
 */
public record NewTransfer(String originNo, String region, String unit, String cause, List<String> team) {

    public NewTransfer {
        team = List.copyOf(team);
    }
}
