package org.yidan.designer.modeler.template;

import java.util.List;
import java.util.Map;
import org.yidan.designer.rules.Facts;

/**
 * What templates offer to choose from, as it is on this server now.
 *
 * @param facts names that the rules know
 * @param models the processes
 * @param decisions tables, names by keys
 * @param matters names by codes of the lists in force
 */
public record Living(
        Facts facts, List<LivingModel> models, Map<String, String> decisions, Map<String, String> matters) {

    /** Whether a process came with the application. */
    boolean isOfTheOffice(LivingModel model) {
        return facts.shipped().containsKey(model.key());
    }
}
