package org.yidan.designer.migration;

import java.util.List;

/** Moves one case in the transaction of the caller; implemented by the engine's side. */
public interface CaseMoves {

    /**
     * Moves the case and puts right what the engine leaves behind. Refuses with {@link NotMoved} what cannot or must not be moved;
     * the caller rolls back.
     */
    Outcome move(Order order);

    /** Which case goes where. */
    record Order(String instanceId, String caseNo, String source, String target, List<Instruction> instructions) {

        public Order {
            instructions = List.copyOf(instructions);
        }
    }

    /**
     * What became of it.
     *
     * @param steps where it waits afterwards, in words
     * @param lines everything else, in words
     * @param mark equal whenever everything is, but for who holds a task
     */
    record Outcome(List<String> steps, List<String> lines, String mark) {

        public Outcome {
            steps = List.copyOf(steps);
            lines = List.copyOf(lines);
        }
    }
}
