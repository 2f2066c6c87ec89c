package org.yidan.call.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void findsTheSameSpotInOtherWords() {
        assertThat(Addresses.alike("均州路12号菜场门口", "均州路 12 号 菜场门口")).isTrue();
        assertThat(Addresses.alike("均州路１２号菜场门口", "均州路12号")).isTrue();
        assertThat(Addresses.alike("均州路菜场门口", "均州路菜场门前")).isTrue();
    }

    @Test
    void keepsOtherSpotsApart() {
        assertThat(Addresses.alike("均州路12号", "均州路14号")).isFalse();
        assertThat(Addresses.alike("均州路菜场门口", "人民路学校后门")).isFalse();
        assertThat(Addresses.alike("路口", "均州路口菜场")).isFalse();
        assertThat(Addresses.alike("", "")).isFalse();
        assertThat(Addresses.alike("，。！", "均州路菜场")).isFalse();
    }
}
