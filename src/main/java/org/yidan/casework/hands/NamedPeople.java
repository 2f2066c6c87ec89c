package org.yidan.casework.hands;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the record of a case names to do steps himself: his tasks open already assigned to him. */
public interface NamedPeople {

    /** Key of the process it speaks for. */
    String process();

    /**
     * Who is named for this party's step, who was named first coming first; who may not act on site today is left out.
     *
     * @param unit the unit of one of several parallel tasks
     */
    List<String> of(HeldStep step, String party, @Nullable String unit);
}
