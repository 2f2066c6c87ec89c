package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that are looked at together: what one deployment sends, or the model open in Modeler with what lies beside it. By their
 * names, so that the same is said wherever they come from.
 */
public final class Design {

    private final List<DesignFile> files;
    private final List<Model> models = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    public Design(List<DesignFile> files) {
        List<DesignFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(DesignFile::name));
        this.files = List.copyOf(sorted);
        for (DesignFile file : sorted) {
            Tag root = file.root();
            if (root != null && file.kind() == DesignFile.Kind.MODEL) {
                models.add(new Model(file, root));
            } else if (root != null) {
                tables.addAll(Table.of(file, root));
            }
        }
    }

    public List<DesignFile> files() {
        return files;
    }

    public List<Model> models() {
        return models;
    }

    /** Every decision with a table, of all files. */
    public List<Table> tables() {
        return tables;
    }

    public List<DesignFile> forms() {
        return of(DesignFile.Kind.FORM);
    }

    private List<DesignFile> of(DesignFile.Kind kind) {
        List<DesignFile> found = new ArrayList<>();
        for (DesignFile file : files) {
            if (file.kind() == kind) {
                found.add(file);
            }
        }
        return found;
    }

    /** The files of models and tables. */
    public List<DesignFile> xml() {
        List<DesignFile> found = of(DesignFile.Kind.MODEL);
        found.addAll(of(DesignFile.Kind.TABLE));
        return found;
    }

    /** Ids of the forms. */
    public Set<String> formIds() {
        Set<String> ids = new LinkedHashSet<>();
        for (DesignFile form : forms()) {
            ids.add(form.formId());
        }
        return ids;
    }

    /** Keys of all fields of a form; none where it is not here. */
    public Set<String> fieldsOf(String formId) {
        Set<String> keys = new LinkedHashSet<>();
        for (DesignFile form : forms()) {
            if (form.formId().equals(formId)) {
                for (Map<?, ?> field : fields(form.map())) {
                    if (field.get("key") instanceof String key) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }

    /** All components of a form, those in groups, too. */
    public static List<Map<?, ?>> fields(Map<?, ?> form) {
        List<Map<?, ?>> found = new ArrayList<>();
        for (Object part : DesignFile.list(form, "components")) {
            if (part instanceof Map<?, ?> field) {
                found.add(field);
                found.addAll(fields(field));
            }
        }
        return found;
    }
}
