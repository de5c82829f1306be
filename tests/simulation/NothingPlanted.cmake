# SPDX-License-Identifier: Apache-2.0
# cmake -DPROGRAM=… -DNM=… -P: what only tests have (planted bugs, faulty stores, seeded chance, the virtual clock, points
# to be killed at) is not in a program that ships. Of libsodium, nobody there changes the generator.
execute_process(COMMAND ${NM} -C ${PROGRAM} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${PROGRAM} texts REGEX "PRIVITY_KILL_AT|planted")
if(NOT symbols MATCHES " main\n")
    message(FATAL_ERROR "${PROGRAM} has no symbols: this test says nothing about it")
endif()
if(symbols MATCHES "(privity::simulation::[A-Za-z]+|randombytes_set_implementation)" OR texts MATCHES "(PRIVITY_KILL_AT|planted)")
    message(FATAL_ERROR "${PROGRAM} holds ${CMAKE_MATCH_1}")
endif()
