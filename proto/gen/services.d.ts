import type { ringfence } from './messages.js';

/** One method as grpc-js takes it, with types that keep apart what is handed in and what is read, and tell whether answers stream. */
interface Method<Sent, Answered, Received, Read, IsStream extends boolean> {
  readonly path: string;
  readonly requestStream: false;
  readonly responseStream: IsStream;
  readonly requestSerialize: (value: Sent) => Buffer;
  readonly requestDeserialize: (bytes: Buffer) => Received;
  readonly responseSerialize: (value: Answered) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => Read;
}

export declare const FleetServiceDefinition: {
  listNodes: Method<ringfence.v1.ListNodesRequest.$Properties, ringfence.v1.ListNodesResponse.$Properties, ringfence.v1.ListNodesRequest, ringfence.v1.ListNodesResponse, false>;
  watchRevision: Method<ringfence.v1.WatchRevisionRequest.$Properties, ringfence.v1.WatchRevisionResponse.$Properties, ringfence.v1.WatchRevisionRequest, ringfence.v1.WatchRevisionResponse, true>;
  enrol: Method<ringfence.v1.EnrolRequest.$Properties, ringfence.v1.EnrolResponse.$Properties, ringfence.v1.EnrolRequest, ringfence.v1.EnrolResponse, false>;
  reportEndpoints: Method<ringfence.v1.ReportEndpointsRequest.$Properties, ringfence.v1.ReportEndpointsResponse.$Properties, ringfence.v1.ReportEndpointsRequest, ringfence.v1.ReportEndpointsResponse, false>;
};

export declare const FlowServiceDefinition: {
  query: Method<ringfence.v1.QueryFlowsRequest.$Properties, ringfence.v1.QueryFlowsResponse.$Properties, ringfence.v1.QueryFlowsRequest, ringfence.v1.QueryFlowsResponse, false>;
  stream: Method<ringfence.v1.StreamFlowsRequest.$Properties, ringfence.v1.FlowRecord.$Properties, ringfence.v1.StreamFlowsRequest, ringfence.v1.FlowRecord, true>;
};

export declare const IdentityServiceDefinition: {
  list: Method<ringfence.v1.ListIdentitiesRequest.$Properties, ringfence.v1.ListIdentitiesResponse.$Properties, ringfence.v1.ListIdentitiesRequest, ringfence.v1.ListIdentitiesResponse, false>;
  get: Method<ringfence.v1.GetIdentityRequest.$Properties, ringfence.v1.Identity.$Properties, ringfence.v1.GetIdentityRequest, ringfence.v1.Identity, false>;
};

export declare const PolicyServiceDefinition: {
  apply: Method<ringfence.v1.ApplyRequest.$Properties, ringfence.v1.ApplyResponse.$Properties, ringfence.v1.ApplyRequest, ringfence.v1.ApplyResponse, false>;
  validate: Method<ringfence.v1.ValidateRequest.$Properties, ringfence.v1.ValidateResponse.$Properties, ringfence.v1.ValidateRequest, ringfence.v1.ValidateResponse, false>;
  get: Method<ringfence.v1.GetPolicyRequest.$Properties, ringfence.v1.Policy.$Properties, ringfence.v1.GetPolicyRequest, ringfence.v1.Policy, false>;
  list: Method<ringfence.v1.ListPoliciesRequest.$Properties, ringfence.v1.ListPoliciesResponse.$Properties, ringfence.v1.ListPoliciesRequest, ringfence.v1.ListPoliciesResponse, false>;
  delete: Method<ringfence.v1.DeletePolicyRequest.$Properties, ringfence.v1.DeletePolicyResponse.$Properties, ringfence.v1.DeletePolicyRequest, ringfence.v1.DeletePolicyResponse, false>;
  history: Method<ringfence.v1.PolicyHistoryRequest.$Properties, ringfence.v1.PolicyHistoryResponse.$Properties, ringfence.v1.PolicyHistoryRequest, ringfence.v1.PolicyHistoryResponse, false>;
};
