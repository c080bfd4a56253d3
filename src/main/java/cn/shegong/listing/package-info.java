/** Lists that leave the station: ledgers of the rosters, public notices, whom to fetch first. Knows the rosters. */
package cn.shegong.listing;
