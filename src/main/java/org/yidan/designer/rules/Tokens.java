package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression cut into words, numbers, texts and signs, read from left to right. */
public final class Tokens {

    /** What a token is. */
    public enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /** One token; of a text what stands between the quotes. */
    public record Token(Kind kind, String text) {}

    private static final String[] SIGNS = {"..", "==", "!=", "<=", ">=", "&&", "||"};

    private final List<Token> tokens;
    private int at;

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Cut with these characters as quotes; null where a text is not closed or a character has no place. */
    public static @Nullable Tokens of(String text, String quotes) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            int end;
            if (here <= ' ') {
                at++;
                continue;
            } else if (quotes.indexOf(here) >= 0) {
                end = closing(text, at);
                if (end < 0) {
                    return null;
                }
                tokens.add(new Token(Kind.TEXT, text.substring(at + 1, end)));
                end++;
            } else if (isLetter(here)) {
                end = run(text, at, false);
                tokens.add(new Token(Kind.NAME, text.substring(at, end)));
            } else if (isDigit(here)) {
                end = run(text, at, true);
                tokens.add(new Token(Kind.NUMBER, text.substring(at, end)));
            } else {
                end = at + sign(text, at);
                if (end == at) {
                    return null;
                }
                tokens.add(new Token(Kind.SIGN, text.substring(at, end)));
            }
            at = end;
        }
        return new Tokens(tokens);
    }

    private static int closing(String text, int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(from)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at < text.length() ? at : -1;
    }

    private static int run(String text, int from, boolean number) {
        int at = from + 1;
        boolean pointed = false;
        while (at < text.length()) {
            char here = text.charAt(at);
            boolean point = number && !pointed && here == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
            if (!point && !isDigit(here) && (number || !isLetter(here))) {
                break;
            }
            pointed |= point;
            at++;
        }
        return at;
    }

    private static int sign(String text, int at) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return 2;
            }
        }
        return "()[]{}.,?:!<>=+-*/%".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    }

    static boolean isDigit(char here) {
        return here >= '0' && here <= '9';
    }

    static boolean isLetter(char here) {
        return here >= 'a' && here <= 'z' || here >= 'A' && here <= 'Z' || here == '_' || here == '$' || here > 127;
    }

    public Token next() {
        return at < tokens.size() ? tokens.get(at) : new Token(Kind.END, "");
    }

    public Token take() {
        Token taken = next();
        at++;
        return taken;
    }

    /** Whether the next one is this sign or word. */
    public boolean sees(String text) {
        Token token = next();
        return (token.kind() == Kind.SIGN || token.kind() == Kind.NAME)
                && token.text().equals(text);
    }

    /** Takes the next one if it is this sign or word. */
    public boolean takes(String text) {
        boolean seen = sees(text);
        if (seen) {
            at++;
        }
        return seen;
    }

    public boolean atEnd() {
        return at >= tokens.size();
    }
}
