/** Persons and households of the township, and how a person is told from another. Knows only the places below it. */
package cn.shegong.resident;
