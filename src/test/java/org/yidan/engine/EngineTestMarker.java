package org.yidan.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A bean that is not for models; counts whether an expression got through to it. */
@Component
public class EngineTestMarker {

    private static final AtomicInteger HITS = new AtomicInteger();

    public String hit() {
        HITS.incrementAndGet();
        return "hit";
    }

    static int hits() {
        return HITS.get();
    }
}
