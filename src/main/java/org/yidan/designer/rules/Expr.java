package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an expression of a model or of a cell. */
public sealed interface Expr {

    /** A bean, a variable or a word of the engine. */
    record Name(String name) implements Expr {}

    /** A text in quotes. */
    record Text(String value) implements Expr {}

    /** A number as written. */
    record Amount(String value) implements Expr {}

    /** {@code true}, {@code false} or {@code null}. */
    record Word(String word) implements Expr {}

    /** A call of a method; of a function where there is no base. */
    record Call(@Nullable Expr base, String method, List<Expr> arguments) implements Expr {}

    /** A property. */
    record Member(Expr base, String name) implements Expr {}

    /** An element of a list or map. */
    record Index(Expr base, Expr key) implements Expr {}

    /** An operator with what it works on. */
    record Operation(String operator, List<Expr> operands) implements Expr {}

    /** What it is made of. */
    default List<Expr> parts() {
        List<Expr> parts = new ArrayList<>();
        if (this instanceof Call call) {
            if (call.base() != null) {
                parts.add(call.base());
            }
            parts.addAll(call.arguments());
        } else if (this instanceof Member member) {
            parts.add(member.base());
        } else if (this instanceof Index index) {
            parts.add(index.base());
            parts.add(index.key());
        } else if (this instanceof Operation operation) {
            parts.addAll(operation.operands());
        }
        return parts;
    }

    /** Itself and everything in it. */
    default List<Expr> all() {
        List<Expr> all = new ArrayList<>();
        all.add(this);
        for (Expr part : parts()) {
            all.addAll(part.all());
        }
        return all;
    }
}
