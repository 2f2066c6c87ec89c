package org.yidan.designer.rules;

import java.util.List;
import org.yidan.designer.rules.form.FieldKeys;
import org.yidan.designer.rules.form.FieldTypes;
import org.yidan.designer.rules.form.FormIdOnce;
import org.yidan.designer.rules.form.FormKeyLiteral;
import org.yidan.designer.rules.form.FormShape;
import org.yidan.designer.rules.model.CallAllowed;
import org.yidan.designer.rules.model.CallKnown;
import org.yidan.designer.rules.model.CandidatesByPost;
import org.yidan.designer.rules.model.DutyRole;
import org.yidan.designer.rules.model.ExpressionReadable;
import org.yidan.designer.rules.model.ForkAnswered;
import org.yidan.designer.rules.model.FormGiven;
import org.yidan.designer.rules.model.IdsByPattern;
import org.yidan.designer.rules.model.Labelled;
import org.yidan.designer.rules.model.LimitRow;
import org.yidan.designer.rules.model.MatterBound;
import org.yidan.designer.rules.model.NoCode;
import org.yidan.designer.rules.model.OneLead;
import org.yidan.designer.rules.model.OneScreen;
import org.yidan.designer.rules.model.PartyKnown;
import org.yidan.designer.rules.model.ProcessKey;
import org.yidan.designer.rules.model.Reachable;
import org.yidan.designer.rules.model.ReferenceKnown;
import org.yidan.designer.rules.model.StartByForm;
import org.yidan.designer.rules.model.StepInPlace;
import org.yidan.designer.rules.model.StepSaid;
import org.yidan.designer.rules.model.TimerReadable;
import org.yidan.designer.rules.model.VariableSet;
import org.yidan.designer.rules.table.CellReadable;
import org.yidan.designer.rules.table.CellType;
import org.yidan.designer.rules.table.DecisionKey;
import org.yidan.designer.rules.table.FeelOnly;
import org.yidan.designer.rules.table.HistoryKept;
import org.yidan.designer.rules.table.HitPolicy;
import org.yidan.designer.rules.table.InputKnown;
import org.yidan.designer.rules.table.LimitWords;
import org.yidan.designer.rules.table.NoGap;
import org.yidan.designer.rules.table.NoOverlap;
import org.yidan.designer.rules.table.NoShadow;
import org.yidan.designer.rules.table.OutputQuoted;

/** All rules there are, and the one way to ask them. */
public final class RuleBook {

    private static final List<Rule> RULES = List.of(
            new CallAllowed(),
            new CallKnown(),
            new CandidatesByPost(),
            new DutyRole(),
            new ExpressionReadable(),
            new ForkAnswered(),
            new FormGiven(),
            new FormKeyLiteral(),
            new HistoryKept(),
            new IdsByPattern(),
            new Labelled(),
            new LimitRow(),
            new MatterBound(),
            new NoCode(),
            new OneLead(),
            new OneScreen(),
            new PartyKnown(),
            new ProcessKey(),
            new Reachable(),
            new ReferenceKnown(),
            new StartByForm(),
            new StepInPlace(),
            new StepSaid(),
            new TimerReadable(),
            new VariableSet(),
            new CellReadable(),
            new CellType(),
            new DecisionKey(),
            new FeelOnly(),
            new HitPolicy(),
            new InputKnown(),
            new LimitWords(),
            new NoGap(),
            new NoOverlap(),
            new NoShadow(),
            new OutputQuoted(),
            new FieldKeys(),
            new FieldTypes(),
            new FormIdOnce(),
            new FormShape());

    private RuleBook() {}

    public static List<Rule> rules() {
        return RULES;
    }

    /** Everything that breaks a rule; files, elements and rules in their order. */
    public static List<Finding> check(List<DesignFile> files, Facts facts) {
        Design design = new Design(files);
        Findings out = new Findings(facts);
        for (Rule rule : RULES) {
            rule.check(design, facts, out);
        }
        return out.all();
    }
}
