package org.yidan.designer.modeler.open;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Finding;
import org.yidan.designer.rules.RuleBook;
import org.yidan.designer.rules.Severity;

/**
 * Looks at a model as Modeler has it: alone, without the forms and tables that will be deployed with it. What is only missing because
 * they are not here is said and not refused: it is gone as soon as everything the model names lies beside it.
 */
public final class OpenModel {

    private OpenModel() {}

    /** What is found in the model. */
    public static List<Finding> check(DesignFile model, Facts facts) {
        List<Finding> found = RuleBook.check(List.of(model), facts);
        boolean refused = false;
        for (Finding one : found) {
            refused |= one.refuses();
        }
        return refused ? weighed(model, facts, found) : found;
    }

    private static List<Finding> weighed(DesignFile model, Facts facts, List<Finding> found) {
        Companions named = Companions.of(model, facts);
        List<DesignFile> together = new ArrayList<>(named.forms());
        together.add(model);
        Set<Finding> remaining = new HashSet<>(RuleBook.check(together, named.facts()));
        List<Finding> weighed = new ArrayList<>();
        for (Finding one : found) {
            weighed.add(!one.refuses() || remaining.contains(one) ? one : said(one));
        }
        return weighed;
    }

    private static Finding said(Finding one) {
        return new Finding(
                one.rule(), Severity.WARNING, one.file(), one.elementId(), one.elementName(), one.line(), one.text());
    }
}
