package org.yidan.designer.modeler.template;

import org.yidan.shared.Texts;

/** Words of the bundles for codes of a model, always Chinese: a model is read by every designer. */
final class Words {

    private Words() {}

    /** The text; what is given otherwise where there is none. */
    static String of(String code, String otherwise) {
        String words = Texts.kept(code);
        return words.equals(code) ? otherwise : words;
    }
}
