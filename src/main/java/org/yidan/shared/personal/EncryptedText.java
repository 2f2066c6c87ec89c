package org.yidan.shared.personal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Columns of entities that hold personal data: a text for the code, encrypted bytes for the database. */
@Component
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, byte @Nullable []> {

    private final PersonalData personal;

    EncryptedText(PersonalData personal) {
        this.personal = personal;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String clear) {
        return personal.encrypt(clear);
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] kept) {
        return personal.decrypt(kept);
    }
}
