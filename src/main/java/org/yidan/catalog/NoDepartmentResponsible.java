package org.yidan.catalog;

import org.yidan.shared.DomainException;

/** The list names no county department for the matter, so nobody may own it where no township may. */
public class NoDepartmentResponsible extends DomainException {

    public NoDepartmentResponsible(String code) {
        super(Kind.CONFLICT, "catalog.no-department-responsible", code);
    }
}
